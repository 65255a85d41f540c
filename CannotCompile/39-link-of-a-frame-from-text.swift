// expect: cannot convert value of type 'String' to expected argument type 'Path'
import HTML
func cheat(_ typed: String) -> Frame { Frame(agency: "Studio Lumen", home: typed) }
