package dev.stammkunde.localrunner.pages;

import java.util.Map;

/** How many things something was done to. */
record CountReport(String what, int count) implements Report {

    @Override
    public Object json() {
        return Map.of(what, count);
    }

    @Override
    public String html() {
        return Html.of((out, none) -> JtecountGenerated.render(out, none, this));
    }
}
