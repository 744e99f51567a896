package dev.stammkunde.servememberapi.text;

import dev.stammkunde.points.words.Figures;
import dev.stammkunde.programmes.ladders.Basis;
import dev.stammkunde.programmes.ladders.Basis.OrderValue;
import dev.stammkunde.programmes.ladders.Basis.PiecePrices;
import dev.stammkunde.programmes.ladders.Basis.Pieces;
import dev.stammkunde.programmes.ladders.Basis.Turnover;
import dev.stammkunde.programmes.ladders.Basis.ValueStep;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.ladders.LadderPrices.Group;
import dev.stammkunde.shop.BothLanguages;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Words how far somebody has come on a ladder, for customers at the checkout. */
public final class LadderWords {

    private LadderWords() {}

    /** Says which step is reached, what the next gives, and what is missing to it. */
    public static BothLanguages of(LadderDraft ladder, Group group, CurrencyUnit currency) {
        return new BothLanguages(
                said(LadderWording.GERMAN, ladder, group, currency),
                said(LadderWording.ENGLISH, ladder, group, currency));
    }

    private static String said(
            LadderWording wording, LadderDraft ladder, Group group, CurrencyUnit currency) {
        Figures figures = wording.figures();
        String reached =
                group.step() == 0
                        ? wording.listPrice()
                        : wording.reached(step(wording, ladder, group.step()));
        Long missing = group.missing();
        if (missing == null) {
            return reached;
        }
        boolean byPieces =
                ladder.basis() instanceof Pieces || ladder.basis() instanceof PiecePrices;
        String more =
                byPieces
                        ? wording.pieces(missing)
                        : money(figures, Money.ofMinor(currency, missing));
        return reached + ' ' + wording.next(more, step(wording, ladder, group.step() + 1));
    }

    /** What a step gives, and from where on. */
    private static String step(LadderWording wording, LadderDraft ladder, int number) {
        Figures figures = wording.figures();
        int index = number - 1;
        Basis basis = ladder.basis();
        return switch (basis) {
            case Pieces pieces ->
                    wording.fromPiece(
                            figures.whole(pieces.steps().get(index).from()),
                            wording.off(pieces.steps().get(index).percent()),
                            ladder.reading());
            case PiecePrices prices ->
                    wording.fromPiece(
                            figures.whole(prices.steps().get(index).from()),
                            wording.each(
                                    money(figures, prices.steps().get(index).price())
                                            + wording.kind(ladder.prices())),
                            ladder.reading());
            case OrderValue value -> ofValue(wording, ladder, value.steps().get(index));
            case Turnover turnover -> ofValue(wording, ladder, turnover.steps().get(index));
        };
    }

    private static String ofValue(LadderWording wording, LadderDraft ladder, ValueStep step) {
        return wording.fromValue(
                money(wording.figures(), step.from()) + wording.kind(ladder.prices()),
                wording.off(step.percent()),
                ladder);
    }

    private static String money(Figures figures, Money amount) {
        return figures.money(amount.getAmount(), amount.getCurrencyUnit().getCode());
    }
}
