// expect: cannot convert value of type 'ExternalURL' to expected argument type 'Path'
import HTML
import Web
func cheat(_ url: ExternalURL) -> Response { .seeOther(url) }
