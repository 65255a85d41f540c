import Basics
import Testing

@Suite("Pictures between two processes") struct PixelTests {
    @Test("what was joined is split again, and nothing else is")
    func row() throws {
        let one = try #require(Pixels(width: 2, height: 1, bytes: [1, 2, 3, 4, 5, 6, 7, 8]))
        let other = try #require(Pixels(width: 1, height: 1, bytes: [9, 9, 9, 255]))
        let joined = PixelRow.join([one, other])
        #expect(PixelRow.split(joined) == [one, other])
        #expect(PixelRow.split([]) == [])
        for count in 1..<joined.count where count != 16 {
            #expect(PixelRow.split(Array(joined.prefix(count))) == nil)
        }
        #expect(PixelRow.split([0, 0, 0, 0, 1, 0, 0, 0]) == nil)
        #expect(PixelRow.split([255, 255, 255, 127, 255, 255, 255, 127]) == nil)
        #expect(!one.isOpaque && other.isOpaque)
    }

    @Test("a shape is written as words and read again; what is too large is none")
    func shapes() {
        for shape in [ImageShape.fit(width: 200, height: 36), .square(64, margin: 10, onGround: true)] {
            #expect(ImageShape(shape.text) == shape)
        }
        for text in [
            "", "fit 1", "fit 0 4", "fit 5000 4", "square 64 60 clear", "square 64 0 blue", "cut 1 1",
        ] {
            #expect(ImageShape(text) == nil, "\(text)")
        }
    }
}
