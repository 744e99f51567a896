package dev.stammkunde.servememberapi.query;

import dev.stammkunde.servememberapi.query.ShowBenefits.Benefit;
import dev.stammkunde.servememberapi.query.ShowBenefits.Gives;
import dev.stammkunde.shop.BothLanguages;
import dev.stammkunde.shop.Language;

import java.math.BigDecimal;

/** Words what a customer has at the checkout, and why. */
public final class BenefitWords {

    private BenefitWords() {}

    /** Says it. */
    public static BothLanguages of(Benefit benefit) {
        return new BothLanguages(german(benefit), english(benefit));
    }

    private static String german(Benefit benefit) {
        String what =
                switch (benefit.gives()) {
                    case Gives.FreeShipping() -> "Versand ohne Kosten";
                    case Gives.ExtraPoints(var percent) ->
                            plain(percent).replace('.', ',') + "\u00a0% mehr Punkte";
                };
        return switch (benefit) {
            case Benefit.OfTier tier ->
                    what + " mit der Stufe " + tier.current().tier().name(Language.DE);
            case Benefit.OfMembership membership ->
                    what
                            + " durch die Mitgliedschaft "
                            + membership.membership().terms().plan().name();
        };
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    private static String english(Benefit benefit) {
        String what =
                switch (benefit.gives()) {
                    case Gives.FreeShipping() -> "Free shipping";
                    case Gives.ExtraPoints(var percent) -> plain(percent) + "% more points";
                };
        return switch (benefit) {
            case Benefit.OfTier tier ->
                    what + " with the tier " + tier.current().tier().name(Language.EN);
            case Benefit.OfMembership membership ->
                    what + " by the membership " + membership.membership().terms().plan().name();
        };
    }
}
