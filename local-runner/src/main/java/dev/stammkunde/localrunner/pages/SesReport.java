package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.mail.Faults;
import dev.stammkunde.localrunner.mail.PostOffice;

/** What SES may send here, and what goes wrong with it on purpose. */
record SesReport(PostOffice office) implements Report {

    private static final String FORM = "<form method=\"post\" action=\"/_local/ses\">";

    @Override
    public Object json() {
        var faults = office.faults();
        return Json.object()
                .put("fault", faults.current().label())
                .put("times", faults.left())
                .put("delayMillis", faults.delay().toMillis())
                .put("maxSendRate", office.limits().rate())
                .put("max24HourSend", office.limits().quota())
                .put("sentLast24Hours", office.limits().sentLastDay());
    }

    @Override
    public String html() {
        var limits = office.limits();
        var html = Html.page("Sending").raw("<section><h2>Limits</h2>").raw(FORM);
        number(html, "Recipients per second", "maxSendRate", limits.rate());
        number(html, "Recipients in 24 hours", "max24HourSend", limits.quota());
        html.raw("<button>Set</button></form><p class=\"soft\">")
                .text(limits.sentLastDay() + " in the last 24 hours; -1 is no limit.")
                .raw("</p></section><section><h2>Faults</h2><p>Now: <strong>")
                .text(office.faults().current().description())
                .raw("</strong>");
        if (office.faults().left() > 0) {
            html.text(", for " + office.faults().left() + " more calls");
        }
        html.raw("</p>").raw(FORM).raw("<label>Let it be so: <select name=\"fault\">");
        for (Faults.Fault fault : Faults.Fault.values()) {
            html.raw("<option value=\"")
                    .text(fault.label())
                    .raw(fault == office.faults().current() ? "\" selected>" : "\">")
                    .text(fault.description())
                    .raw("</option>");
        }
        html.raw("</select></label>");
        number(html, "for so many calls (0: until changed)", "times", 0);
        html.raw("<button>Set</button></form></section><section><h2>Addresses</h2>")
                .raw("<p>What the local part begins with decides what becomes of a mail:</p>")
                .head("Begins with", "What happens");
        address(html, "bounce", "bounces for good (Permanent, General)");
        address(html, "softbounce", "bounces for now (Transient, General)");
        address(html, "complaint", "arrives, and its reader calls it spam");
        address(html, "suppressed", "bounces without being sent (OnAccountSuppressionList)");
        address(html, "delay", "is delayed");
        address(html, "reject", "is not taken (MESSAGE_REJECTED)");
        address(html, "virus", "is taken and then rejected");
        return html.endTable().raw("</section>").end();
    }

    private static void number(Html html, String label, String name, double value) {
        html.raw("<label>")
                .text(label)
                .raw(" <input type=\"number\" step=\"any\" name=\"" + name + "\" value=\"")
                .text(value == Math.rint(value) ? String.valueOf((long) value) : value)
                .raw("\"></label> ");
    }

    private static void address(Html html, String beginning, String consequence) {
        html.row().codeCell(beginning + "…@").cell(consequence).raw("</tr>");
    }
}
