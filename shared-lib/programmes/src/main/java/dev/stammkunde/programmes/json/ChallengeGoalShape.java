package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.json.MoneyShape;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.KindShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;
import dev.stammkunde.programmes.challenges.ChallengeGoal;
import dev.stammkunde.programmes.challenges.ChallengeGoal.Countable;

import org.joda.money.Money;

import java.util.List;

/** The fields of what a challenge is to reach. */
final class ChallengeGoalShape {

    private static final int MOST = 100_000_000;

    private ChallengeGoalShape() {}

    static Shape<ChallengeGoal> of() {
        return KindShape.of(List.of(number(), spend()));
    }

    private static ObjectShape<ChallengeGoal.Count> number() {
        FieldsOf<ChallengeGoal.Count> fields = new FieldsOf<>("NUMBER", ChallengeGoal.Count.class);
        fields.closed();
        ShapeField<Countable> of =
                fields.required(
                        "of",
                        WordShapes.oneOf(List.of(Countable.values()))
                                .described(
                                        "What counts one each: orders with goods that qualify, their"
                                                + " lines, or their pieces"),
                        ChallengeGoal.Count::of);
        ShapeField<Integer> amount =
                fields.required(
                        "amount",
                        NumberShapes.integer(1, MOST).described("How many are to be reached"),
                        goal -> Math.toIntExact(goal.amount()));
        return fields.as(given -> new ChallengeGoal.Count(given.get(of), given.get(amount)));
    }

    private static ObjectShape<ChallengeGoal.Spend> spend() {
        FieldsOf<ChallengeGoal.Spend> fields = new FieldsOf<>("SPEND", ChallengeGoal.Spend.class);
        fields.closed();
        ShapeField<Money> money =
                fields.required(
                        "money",
                        MoneyShape.positive()
                                .described("What goods that qualify must cost, less refunds"),
                        ChallengeGoal.Spend::money);
        return fields.as(given -> new ChallengeGoal.Spend(given.get(money)));
    }
}
