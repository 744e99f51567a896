package dev.stammkunde.mail.pages;

/** What axe-core does not look at: whether one sees where a button ends (WCAG 2.2, 1.4.11). */
final class Contrast {

    /** Says which buttons cannot be told from what is behind them. */
    static final String EDGES_OF_BUTTONS =
            """
            (() => {
              const luminance = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
                .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
              const ratio = (a, b) => {
                const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
                return (high + 0.05) / (low + 0.05);
              };
              const behind = getComputedStyle(document.querySelector('main')).backgroundColor;
              return [...document.querySelectorAll('button')]
                .filter(button => ratio(getComputedStyle(button).borderTopColor, behind) < 3)
                .map(button => button.textContent).join(', ');
            })()""";

    private Contrast() {}
}
