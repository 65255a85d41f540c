// expect: missing argument for parameter 'for'
import Basics
import HTML
import Web
func cheat(_ r: inout Routes<Visitor>, _ d: DeliverableTeamRoutes) { r.upload(DeliverableTeamRoutes.versions, limit: 1, accept: d.acceptVersion, d.upload) }
