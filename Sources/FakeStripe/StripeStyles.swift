extension FakeStripe {
    /// `stripe.css`: takes the page's own colours where it has them.
    public static let styles = """
        .fake-stripe, .fake-stripe-dialog {
          --fake-ink: var(--ink, light-dark(#1c1a17, #f2f0ec));
          --fake-soft: var(--ink-soft, light-dark(#55504a, #c4bfb8));
          --fake-sheet: var(--sheet, light-dark(#ffffff, #232120));
          --fake-line: var(--line-strong, light-dark(#86807a, #8f8983));
          --fake-accent: var(--accent, light-dark(#0d5c6b, #7fcbd6));
          --fake-on-accent: var(--on-accent, light-dark(#ffffff, #0c1c20));
          --fake-late: var(--late, light-dark(#b3261e, #ff9d94));
          --fake-wait: var(--wait-wash, light-dark(#fbf1e1, #3a3021));
          --fake-focus: var(--focus, var(--fake-accent));
          color: var(--fake-ink);
          background: var(--fake-sheet);
          font: inherit;
        }
        .fake-stripe { display: grid; gap: 1rem; text-align: start; }
        .fake-stripe p, .fake-stripe-dialog p { margin: 0; }
        .fake-stripe-banner {
          background: var(--fake-wait); border-radius: var(--radius, 6px); padding: 0.5rem 0.75rem;
          font-weight: 600;
        }
        .fake-stripe-choices {
          border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem;
        }
        .fake-stripe-choices legend { padding: 0; font-weight: 600; }
        .fake-stripe-choice { display: flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; }
        .fake-stripe-choice input {
          inline-size: 1.25rem; block-size: 1.25rem; margin: 0; accent-color: var(--fake-accent);
        }
        .fake-stripe-choice label { padding-block: 0.625rem; }
        .fake-stripe-panel { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; }
        .fake-stripe-panel[hidden] { display: none; }
        .fake-stripe-row { grid-column: 1 / -1; display: grid; gap: 0.25rem; align-content: start; }
        .fake-stripe-row-expiry, .fake-stripe-row-cvc { grid-column: auto; }
        .fake-stripe-row label { font-weight: 600; }
        .fake-stripe-input {
          box-sizing: border-box; inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem 0.75rem;
          font: inherit; font-variant-numeric: tabular-nums; color: var(--fake-ink);
          background: var(--fake-sheet); border: 1px solid var(--fake-line); border-radius: var(--radius, 6px);
        }
        .fake-stripe-input::placeholder { color: var(--fake-soft); opacity: 1; }
        .fake-stripe-input[aria-invalid] { border-color: var(--fake-late); }
        .fake-stripe-input:focus-visible, .fake-stripe-choice input:focus-visible,
        .fake-stripe-actions button:focus-visible { outline: 2px solid var(--fake-focus); outline-offset: 2px; }
        .fake-stripe-problem { color: var(--fake-late); }
        .fake-stripe-hint { grid-column: 1 / -1; color: var(--fake-soft); }
        .fake-stripe-notice:empty { display: none; }
        .fake-stripe-dialog {
          max-inline-size: min(26rem, calc(100vw - 2rem)); box-sizing: border-box; padding: 1.5rem;
          background: var(--fake-sheet); border: 1px solid var(--fake-line); border-radius: var(--radius, 6px);
        }
        .fake-stripe-dialog::backdrop { background: rgb(0 0 0 / 0.5); }
        .fake-stripe-dialog h2 { margin: 0 0 0.75rem; font-size: 1.25rem; line-height: 1.3; }
        .fake-stripe-actions { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block-start: 1.25rem; }
        .fake-stripe-actions button {
          min-block-size: 2.75rem; padding: 0.5rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
          border: 1px solid var(--fake-line); border-radius: var(--radius, 6px);
          background: var(--fake-sheet); color: var(--fake-ink);
        }
        .fake-stripe-actions .fake-stripe-primary {
          background: var(--fake-accent); border-color: var(--fake-accent); color: var(--fake-on-accent);
        }
        @media (forced-colors: active) {
          .fake-stripe-input[aria-invalid] { outline: 2px solid; }
        }
        """
}
