package dev.stammkunde.localrunner.pages;

import java.util.List;
import java.util.Map;

/** Decides what each address below {@code /_local/} answers. */
final class Pages {

    private static final int DEFAULT_ITEMS = 50;

    private final Sources sources;
    private final ClockPages clock;
    private final MailPages mails;
    private final SignInPages signIn;
    private final StreamPages streams;
    private final ObjectPages objects;
    private final ShopPages shops;

    Pages(Sources sources) {
        this.sources = sources;
        this.clock = new ClockPages(sources);
        this.mails = new MailPages(sources.mail());
        this.signIn = new SignInPages(sources.identities());
        this.streams = new StreamPages(sources.streams());
        this.objects = new ObjectPages(sources.buckets());
        this.shops = new ShopPages(sources.shops());
    }

    /** Answers a GET. */
    PageAnswer get(List<String> path, Map<String, String> parameters, String base) {
        return switch (path.getFirst()) {
            case "" -> new PageAnswer.Facts(StartReport.of(sources));
            case "clock" -> clock.show();
            case "clock.js" -> new PageAnswer.Script(Html.resource("clock.js"));
            case "endpoints" -> new PageAnswer.Facts(EndpointsReport.of(sources.endpoints()));
            case "mails" -> path.size() == 1 ? mails.list(parameters) : mails.mail(path.get(1));
            case "ses" -> mails.settings();
            case "tracked" -> mails.tracked(path, parameters);
            case "sign-in" -> signIn.form();
            case "oidc" -> signIn.oidc(path, base);
            case "dead-letters" ->
                    new PageAnswer.Facts(new DeadLettersReport(sources.deadLetters().list()));
            case "invocations" ->
                    new PageAnswer.Facts(new InvocationsReport(sources.functions().invocations()));
            case "streams" -> streams.show();
            case "objects" ->
                    path.size() == 1
                            ? objects.list(parameters)
                            : objects.download(path, parameters);
            case "shops" -> path.size() == 1 ? shops.list() : PageAnswer.notFound();
            case "tables" -> path.size() == 1 ? tables() : items(path.get(1), parameters);
            default -> PageAnswer.notFound();
        };
    }

    /** Answers a POST, whose parameters come from a form, a query or JSON. */
    PageAnswer post(List<String> path, Map<String, String> parameters, boolean isPerson)
            throws InterruptedException {
        switch (String.join("/", path)) {
            case "clock" -> {
                return clock.move(parameters, isPerson);
            }
            case "sign-in" -> {
                return signIn.signIn(parameters);
            }
            case "ses" -> {
                return mails.set(parameters);
            }
            case "objects" -> {
                return objects.set(parameters);
            }
            case "mails/empty" -> {
                return mails.empty();
            }
            default -> {}
        }
        if (path.getFirst().equals("streams")) {
            return streams.post(path, parameters);
        }
        if (path.getFirst().equals("shops")) {
            return shops.post(path, parameters);
        }
        if (path.size() == 3
                && path.getFirst().equals("dead-letters")
                && path.get(2).equals("redrive")) {
            try {
                var sent = sources.deadLetters().redrive(path.get(1), parameters.get("messageId"));
                return new PageAnswer.Done(new CountReport("sent", sent), "/_local/dead-letters");
            } catch (IllegalArgumentException e) {
                return new PageAnswer.Problem(404, "Not found", String.valueOf(e.getMessage()));
            }
        }
        return PageAnswer.notFound();
    }

    /** Answers a DELETE. */
    PageAnswer delete(List<String> path) {
        return path.equals(List.of("mails")) ? mails.empty() : PageAnswer.notFound();
    }

    private PageAnswer tables() {
        return new PageAnswer.Facts(TablesReport.of(sources.stack(), sources.dynamoDb()));
    }

    private PageAnswer items(String id, Map<String, String> parameters) {
        var table = sources.stack().tables().stream().filter(t -> t.id().equals(id)).findFirst();
        if (table.isEmpty()) {
            return PageAnswer.notFound();
        }
        try {
            var limit =
                    Integer.parseInt(
                            parameters.getOrDefault("limit", String.valueOf(DEFAULT_ITEMS)));
            if (limit < 1 || limit > ItemsReport.MOST) {
                return PageAnswer.invalid("limit must be from 1 to " + ItemsReport.MOST + ".");
            }
            return new PageAnswer.Facts(
                    ItemsReport.of(
                            table.get(), sources.dynamoDb(), limit, parameters.get("after")));
        } catch (IllegalArgumentException e) {
            return PageAnswer.invalid(String.valueOf(e.getMessage()));
        }
    }
}
