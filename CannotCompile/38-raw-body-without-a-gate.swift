// expect: missing argument for parameter 'for'
import HTML
import Web
func cheat(_ r: inout Routes<Visitor>, _ p: PaymentRoutes) { r.hook(PaymentRoutes.hook, p.receive) }
