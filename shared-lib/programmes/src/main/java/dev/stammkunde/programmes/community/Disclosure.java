package dev.stammkunde.programmes.community;

import dev.stammkunde.shop.Language;

import java.util.Optional;

/**
 * The sentences that a shop prints beside what it publishes: whether and how it was checked that
 * the author bought the product (§ 5b (3) UWG), and that points were given for it (OLG Frankfurt, 6
 * U 128/23). They follow from what was done, so that none of them can say more.
 *
 * @param check of the purchase
 * @param points that were given or may be; absent where none are
 */
public record Disclosure(String check, Optional<String> points) {

    /** Finds them; empty for what nobody else reads. */
    public static Optional<Disclosure> find(DoneAction action, Language language) {
        return action.terms().kind().isPublished()
                ? Optional.of(
                        new Disclosure(
                                check(action.purchase(), language), points(action, language)))
                : Optional.empty();
    }

    private static String check(PurchaseCheck check, Language language) {
        boolean isVerified = check == PurchaseCheck.VERIFIED;
        return switch (language) {
            case DE ->
                    isVerified
                            ? "Geprüft: Der Shop hat den Artikel in einer bezahlten Bestellung des"
                                    + " Kundenkontos gefunden, von dem der Beitrag ist."
                            : "Nicht geprüft: Ob der Artikel hier gekauft wurde, ist nicht"
                                    + " festgestellt.";
            case EN ->
                    isVerified
                            ? "Checked: the shop found the article in a paid order of the customer"
                                    + " account that this comes from."
                            : "Not checked: it is not established that the article was bought"
                                    + " here.";
        };
    }

    /** Points that were taken back are not given any more. */
    private static Optional<String> points(DoneAction action, Language language) {
        String points = ActionWords.points(action.terms().points(), language);
        return switch (action.state()) {
            case PAID ->
                    Optional.of(
                            switch (language) {
                                case DE ->
                                        "Für diesen Beitrag hat der Shop %s gutgeschrieben."
                                                .formatted(points);
                                case EN -> "The shop gave %s for this.".formatted(points);
                            });
            case WAITS_FOR_REVIEW ->
                    Optional.of(
                            switch (language) {
                                case DE ->
                                        "Für diesen Beitrag stellt der Shop %s in Aussicht."
                                                .formatted(points);
                                case EN -> "The shop may give %s for this.".formatted(points);
                            });
            case REJECTED, TAKEN_BACK -> Optional.empty();
        };
    }
}
