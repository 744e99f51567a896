package dev.stammkunde.localrunner.pages;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.mail.PostOffice;

import java.util.LinkedHashMap;
import java.util.Map;

/** What SES may send here, and what goes wrong with it on purpose. */
record SesReport(PostOffice office) implements Report {

    /** What becomes of a mail, by what the local part of its address begins with. */
    static final Map<String, String> ADDRESSES = addresses();

    private static Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("bounce", "bounces for good (Permanent, General)");
        addresses.put("oncebounce", "bounces for good until it is taken off the suppression list");
        addresses.put("softbounce", "bounces for now (Transient, General)");
        addresses.put("complaint", "arrives, and its reader calls it spam");
        addresses.put("suppressed", "is on the suppression list until it is taken off");
        addresses.put("delay", "is delayed");
        addresses.put("reject", "is not taken (MESSAGE_REJECTED)");
        addresses.put("virus", "is taken and then rejected");
        return addresses;
    }

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
        return Html.of((out, none) -> JtesesGenerated.render(out, none, this));
    }

    /** Returns a number without a decimal point that it does not need. */
    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
