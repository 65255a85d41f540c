// expect: cannot convert value of type 'Double' to expected argument type 'Int64'
import Basics
func cheat(_ price: Double, _ currency: Currency) -> Money { Money(price, currency) }
