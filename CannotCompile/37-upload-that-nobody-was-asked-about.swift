// expect: missing argument for parameter 'accept'
import Basics
import HTML
import Web
func cheat(_ r: inout Routes<Visitor>, _ d: DeliverableTeamRoutes) { r.upload(DeliverableTeamRoutes.versions, for: .staff, limit: 1, d.upload) }
