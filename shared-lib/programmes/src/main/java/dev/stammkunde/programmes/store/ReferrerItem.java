package dev.stammkunde.programmes.store;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.programmes.referral.ReferralCode;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.referral.Referrer;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A customer who brings friends, as an item. */
final class ReferrerItem {

    static final String CODE = "code";

    private ReferrerItem() {}

    static ItemWriter toItem(Referrer referrer) {
        ItemWriter counts = new ItemWriter();
        referrer.counts().forEach((state, count) -> counts.number(state.name(), count));
        ItemWriter periods = new ItemWriter();
        referrer.periods().forEach(periods::number);
        ReferralCode code = referrer.code();
        return ReferralKeys.referrer(referrer.id())
                .number("version", referrer.version())
                .text(CODE, code == null ? null : code.text())
                .text("codeAt", referrer.codeAt())
                .map("counts", counts)
                .map("periods", periods)
                .texts("lately", referrer.lately(), Instant::toString);
    }

    static Referrer fromItem(CustomerId id, ItemReader item) {
        ItemReader counted = item.map("counts");
        Map<ReferralState, Long> counts = new EnumMap<>(ReferralState.class);
        counted.names()
                .forEach(state -> counts.put(ReferralState.valueOf(state), counted.number(state)));
        ItemReader taken = item.map("periods");
        SortedMap<String, Long> periods = new TreeMap<>();
        taken.names().forEach(period -> periods.put(period, taken.number(period)));
        return new Referrer(
                id,
                item.number("version"),
                item.findText(CODE).map(text -> new ReferralCode(id.shopId(), text)).orElse(null),
                item.has("codeAt") ? item.instant("codeAt") : null,
                counts,
                periods,
                item.texts("lately").stream().map(Instant::parse).toList());
    }
}
