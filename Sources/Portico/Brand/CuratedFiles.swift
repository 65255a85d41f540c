// Written by bin/fonts.

extension CuratedFiles {
    /// The characters in the first file of a face, as CSS says them.
    static let first = """
        U+0-FF,U+131,U+152-153,U+2BC,U+2C6,U+2DA,U+2DC,U+2010-2015,U+2018-201A,U+201C-201E,U+2022,\
        U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2190,U+2192,U+2212,\
        U+2713
        """

    /// Those in its second file.
    static let more = """
        U+100-130,U+132-151,U+154-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1C4-1CC,U+1E6-1E7,\
        U+1FA-21B,U+232-233,U+237,U+259,U+2C7,U+2C9,U+2D8-2D9,U+2DB,U+2DD,U+300-304,U+306-308,\
        U+30A-30C,U+323-328,U+1E00-1E9E,U+1EA0-1EF9,U+2020-2021,U+2074,U+20A0-20AB,U+20AD-20C0,\
        U+2113,U+2116,U+2117,U+2191,U+2193,U+2248,U+2260,U+2264-2265
        """

    /// Words of our pages: how wide a face sets them decides by how much its stand-in is widened.
    static let sample = """
        Waiting on you Good morning, Noor. Review version 3 Packaging artwork Invoice \
        LUM-2026-0041 Due 10 December €3,240.00 Website refresh, milestone 2 of 4: the first \
        pages are ready for you to look at. Messages Projects Approve Request changes \
        Download Pay now The team answers within a working day and everything stays here.
        """

    /// How wide the faces that devices have set it, in parts of the size: regular, bold.
    static let arial = (150.300, 159.991)
    static let times = (136.744, 143.932)
    static let robotos = (148.918, 151.524)

    /// What was measured of each.
    static let measured: [Look.Typeface: CuratedFiles] = [
        .inter: CuratedFiles(
            scale: 100, capital: 72.7, isSerif: false,
            common: (106.7, 102.3), roboto: (107.7, 108.0)
        ),
        .karla: CuratedFiles(
            scale: 111, capital: 62.8, isSerif: false,
            common: (111.0, 107.9), roboto: (112.0, 113.9)
        ),
        .lato: CuratedFiles(
            scale: 105, capital: 71.7, isSerif: false,
            common: (103.9, 98.7), roboto: (104.9, 104.2)
        ),
        .openSans: CuratedFiles(
            scale: 100, capital: 71.4, isSerif: false,
            common: (103.9, 100.7), roboto: (104.8, 106.3)
        ),
        .cantarell: CuratedFiles(
            scale: 110, capital: 69.4, isSerif: false,
            common: (108.6, 105.2), roboto: (109.6, 111.1)
        ),
        .manrope: CuratedFiles(
            scale: 100, capital: 72.0, isSerif: false,
            common: (102.1, 99.2), roboto: (103.0, 104.8)
        ),
        .quicksand: CuratedFiles(
            scale: 101, capital: 70.0, isSerif: false,
            common: (106.6, 102.0), roboto: (107.6, 107.7)
        ),
        .robotoSlab: CuratedFiles(
            scale: 100, capital: 71.1, isSerif: true,
            common: (115.7, 111.6), roboto: (106.2, 106.0)
        ),
        .yrsa: CuratedFiles(
            scale: 127, capital: 56.9, isSerif: true,
            common: (122.3, 117.7), roboto: (112.3, 111.8)
        ),
        .vollkorn: CuratedFiles(
            scale: 115, capital: 67.9, isSerif: true,
            common: (123.6, 122.5), roboto: (113.5, 116.4)
        ),
    ]
}
