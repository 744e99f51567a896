package dev.stammkunde.localrunner.pages;

/** Facts for programs, shown to people as they are. */
record JsonReport(Object json) implements Report {

    @Override
    public String html() {
        return Html.of((out, none) -> JtejsonGenerated.render(out, none, this));
    }
}
