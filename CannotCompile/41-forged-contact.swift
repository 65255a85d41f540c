// expect: 'Contact' initializer is inaccessible due to 'fileprivate'
import HTML
func cheat(_ row: SessionRow, _ company: SessionRow.Company, _ t: FormToken) -> Contact { Contact(row, company, token: t) }
