import CPangoCairo

/// Shapes and measures text with Pango. It never leaves the call that made it.
final class Typesetter {
    /// First the face of the portal, then what covers the scripts it lacks. No emoji face: Fontconfig
    /// finds one by itself, and named here it would also draw every digit, in colour and as a picture.
    private static let families = "Inter, Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans CJK "

    private let fonts: FontMap
    private let context: OpaquePointer
    private let direction: ReadingDirection
    private let families: String
    private var looks: [TextStyle: Look] = [:]

    /// - Parameter language: BCP 47. Chooses the shapes of Han characters and how lines break.
    init(language: String, fonts: FontMap) {
        self.fonts = fonts
        direction = ReadingDirection(language: language)
        families = (fonts.family.map { $0 + ", " } ?? "") + Self.families + Self.hanFace(language)
        context = pango_font_map_create_context(fonts.map)
        pango_context_set_language(context, pango_language_from_string(language))
        // A paragraph goes by its own first letter. Without any letter it is a figure, and "−€5.00" must
        // keep its sign in front on any page.
        pango_context_set_base_dir(context, PANGO_DIRECTION_WEAK_LTR)
        // Hinting fits glyphs to pixels; paper has none, and widths would differ from the printed ones.
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Text in a box of a width; without one, each paragraph is a single line as wide as it comes out.
    func block(_ text: String, _ style: TextStyle, width: Double? = nil) -> TextBlock {
        let text = PlainText.cleaned(text)
        guard !text.isEmpty else {
            return TextBlock(handle: nil, lines: [], width: width ?? 0, color: style.color)
        }
        let handle = LayoutHandle(context)
        let layout = handle.layout
        let look = look(of: style)
        pango_layout_set_font_description(layout, look.font)
        pango_layout_set_attributes(
            layout,
            style.tracking == 0 || !PlainText.canBeTracked(text) ? look.features : look.tracked
        )
        var copy = text
        copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
            }
        }
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_NONE)
        pango_layout_set_width(layout, width.map { Int32(($0 * Double(PANGO_SCALE)).rounded(.down)) } ?? -1)
        return measured(handle, text, style, width)
    }

    /// The same Han characters are drawn differently in each country that writes them.
    private static func hanFace(_ language: String) -> String {
        let tag = language.lowercased()
        guard tag.hasPrefix("zh") else { return tag.hasPrefix("ko") ? "KR" : "JP" }
        return ["hant", "tw", "hk", "mo"].contains(where: tag.contains) ? "TC" : "SC"
    }

    /// A block made without a width, put into one: moved when it fits, else wrapped.
    func fitted(_ block: TextBlock, _ text: String, _ style: TextStyle, width: Double) -> TextBlock {
        guard block.lines.count <= 1, block.width <= width else {
            return self.block(text, style, width: width)
        }
        let isRight = (style.alignment == .end) == (direction == .leftToRight)
        return block.boxed(width: width, shift: isRight ? width - block.width : 0)
    }

    /// Lines stand at a fixed distance, so that rows agree whatever script is in them; only a script
    /// taller than that (Nastaliq) gets more.
    private func measured(
        _ handle: LayoutHandle,
        _ text: String,
        _ style: TextStyle,
        _ width: Double?
    ) -> TextBlock {
        let scale = Double(PANGO_SCALE)
        let look = look(of: style)
        let leading = style.size * style.leading
        let hasLetters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
        var lines: [TextBlock.Line] = []
        var widest = 0.0
        let iterator = pango_layout_get_iter(handle.layout)
        defer { pango_layout_iter_free(iterator) }
        repeat {
            guard let line = pango_layout_iter_get_line_readonly(iterator) else { continue }
            var (inked, logical) = (PangoRectangle(), PangoRectangle())
            pango_layout_iter_get_line_extents(iterator, &inked, &logical)
            let baseline = pango_layout_iter_get_baseline(iterator)
            let above = max((leading + look.ascent - look.descent) / 2, Double(baseline - inked.y) / scale)
            let below = max(leading - above, Double(inked.y + inked.height - baseline) / scale)
            let lineWidth = Double(logical.width) / scale
            var direction = direction
            if hasLetters && style.alignment == .natural {
                let isLeft = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_LTR
                direction = isLeft ? .leftToRight : .rightToLeft
            }
            let isRight = (style.alignment == .end) == (direction == .leftToRight)
            let x = isRight ? (width ?? lineWidth) - lineWidth : 0
            lines.append(.init(pointer: line, x: x, baseline: above, advance: above + below))
            widest = max(widest, lineWidth)
        } while pango_layout_iter_next_line(iterator) != 0
        return TextBlock(handle: handle, lines: lines[...], width: width ?? widest, color: style.color)
    }

    private func look(of style: TextStyle) -> Look {
        if let known = looks[style] { return known }
        let look = Look(style, families, scale: fonts.scale, context)
        looks[style] = look
        return look
    }
}

/// A style in Pango's terms.
private final class Look {
    let font: OpaquePointer
    let features: OpaquePointer
    let tracked: OpaquePointer
    /// Of the first family, in points.
    let ascent: Double
    let descent: Double

    init(_ style: TextStyle, _ families: String, scale enlarged: Double, _ context: OpaquePointer) {
        let scale = Double(PANGO_SCALE)
        font = pango_font_description_new()
        pango_font_description_set_family(font, families)
        pango_font_description_set_absolute_size(font, style.size * enlarged * scale)
        pango_font_description_set_weight(font, PangoWeight(UInt32(style.weight)))
        features = pango_attr_list_new()
        if style.isTabular { pango_attr_list_insert(features, pango_attr_font_features_new("tnum=1")) }
        // A hyphen put into a reference or an address would be read as part of it.
        pango_attr_list_insert(features, pango_attr_insert_hyphens_new(0))
        tracked = pango_attr_list_copy(features)
        pango_attr_list_insert(
            tracked,
            pango_attr_letter_spacing_new(Int32((style.size * style.tracking * scale).rounded()))
        )
        let metrics = pango_context_get_metrics(context, font, nil)
        ascent = Double(pango_font_metrics_get_ascent(metrics)) / scale
        descent = Double(pango_font_metrics_get_descent(metrics)) / scale
        pango_font_metrics_unref(metrics)
    }

    deinit {
        pango_font_description_free(font)
        pango_attr_list_unref(features)
        pango_attr_list_unref(tracked)
    }
}
