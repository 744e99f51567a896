package dev.stammkunde.rewards.testing;

import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.codes.ShopCodes;
import dev.stammkunde.rewards.codes.WorkingCode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A shop that does what it is asked, unless it is told what to answer. */
public final class ObedientShop implements ShopCodes {

    public final List<CodeOrder> created = new ArrayList<>();
    public final List<CodeToEnd> ended = new ArrayList<>();
    public Function<CodeOrder, CodeCreation> creates =
            order ->
                    new CodeCreation.Created(
                            new WorkingCode(order.code(), "gid-1", order.endsAt(), true));
    public CodeEnding ends = new CodeEnding.Dead(false);

    @Override
    public CodeCreation create(CodeOrder order) {
        created.add(order);
        return creates.apply(order);
    }

    @Override
    public CodeEnding end(CodeToEnd code) {
        ended.add(code);
        return ends;
    }
}
