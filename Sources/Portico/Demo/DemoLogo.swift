extension Demo {
    /// What Studio Lumen uploads as its logo, as SVG.
    static let logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" \
        fill="#17454f"/><path d="M6 21a10 10 0 0 1 20 0z" fill="#f4e3b8"/><path d="M6 24.5h20" stroke="#f4e3b8" \
        stroke-width="1.6"/><path d="M16 5v3M8.5 8.2l1.7 2.3M23.5 8.2l-1.7 2.3" stroke="#f4e3b8" \
        stroke-width="1.6" stroke-linecap="round"/></svg>
        """
}
