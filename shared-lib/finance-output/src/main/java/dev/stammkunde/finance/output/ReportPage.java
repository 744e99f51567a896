package dev.stammkunde.finance.output;

import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.shop.Language;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report as a page to read and to print. It runs no script and loads nothing; its policy stands
 * in it too, so that it holds wherever the file lies. Whatever names it is given, they stay text.
 *
 * @param html the whole document
 * @param policy its content security policy
 */
public record ReportPage(String html, String policy) {

    /** Not {@code null}, so that templates can lie in this package, where nothing is. */
    private static final HtmlInterceptor NONE =
            new HtmlInterceptor() {
                @Override
                public void onHtmlTagOpened(
                        String name, Map<String, Object> attributes, TemplateOutput output) {}

                @Override
                public void onHtmlTagClosed(String name, TemplateOutput output) {}
            };

    /** Makes the page of a report. The same report is the same page. */
    public static ReportPage of(MonthReport report, Language language) {
        String policy =
                "default-src 'none'; style-src "
                        + ReportStyle.source()
                        + "; base-uri 'none'; form-action 'none'";
        StringOutput html = new StringOutput();
        JtereportGenerated.render(
                new OwaspHtmlTemplateOutput(html),
                NONE,
                new ReportView(report, new ReportWords(language)),
                ReportStyle.SHEET,
                policy);
        return new ReportPage(html.toString(), policy);
    }

    /** Returns the page as an answer, which stands in no frame and is kept by no cache. */
    public HttpResponse toResponse() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "text/html; charset=utf-8");
        headers.put("cache-control", "no-store");
        headers.put("content-security-policy", policy + "; frame-ancestors 'none'");
        headers.put("referrer-policy", "no-referrer");
        headers.put("x-content-type-options", "nosniff");
        headers.put("x-robots-tag", "noindex, nofollow");
        return new HttpResponse(200, headers, html);
    }
}
