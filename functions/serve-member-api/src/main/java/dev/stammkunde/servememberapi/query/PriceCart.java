package dev.stammkunde.servememberapi.query;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomers;
import dev.stammkunde.customers.FindStaying;
import dev.stammkunde.customers.FindTurnover;
import dev.stammkunde.customers.FindTurnover.Period;
import dev.stammkunde.customers.FindTurnover.Turnover;
import dev.stammkunde.programmes.Programmes;
import dev.stammkunde.programmes.ladders.AskedCart;
import dev.stammkunde.programmes.ladders.Basis.TurnoverWindow;
import dev.stammkunde.programmes.ladders.Cart;
import dev.stammkunde.programmes.ladders.Ladder;
import dev.stammkunde.programmes.ladders.LadderDraft;
import dev.stammkunde.programmes.ladders.QuoteCart;
import dev.stammkunde.programmes.ladders.QuoteCart.Quote;
import dev.stammkunde.programmes.ladders.TurnoverTime;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Tells what a cart costs by the shop's ladders, and what a customer's turnover is for them. */
public final class PriceCart {

    private final Programmes<LadderDraft> ladders;
    private final FindTurnover turnover;
    private final FindStaying staying;

    public PriceCart(
            Programmes<LadderDraft> ladders, FindTurnover turnover, FindCustomers customers) {
        this.ladders = ladders;
        this.turnover = turnover;
        this.staying = new FindStaying(customers);
    }

    /**
     * What a cart costs.
     *
     * @param turnovers that ladders of its goods asked for; none of a guest
     */
    public record Priced(
            String shopId,
            AskedCart asked,
            Instant asOf,
            Quote quote,
            Map<TurnoverWindow, Known> turnovers) {
        public Priced {
            turnovers = Map.copyOf(turnovers);
        }
    }

    /** A customer's turnover of a time. */
    public record Known(Period period, Turnover turnover) {}

    /**
     * Prices a cart as of now.
     *
     * @param zone of the shop, asked for only where a ladder goes by turnover
     */
    public Priced now(String shopId, AskedCart asked, Instant now, Supplier<ZoneId> zone) {
        Map<TurnoverWindow, Known> known = new EnumMap<>(TurnoverWindow.class);
        List<Ladder> inForce =
                ladders.active(shopId).stream()
                        .map(each -> new Ladder(each.id(), each.version(), each.draft()))
                        .toList();
        Quote quote =
                QuoteCart.quote(
                        asked.cart(),
                        inForce,
                        window -> {
                            if (asked.customerId() == null) {
                                return 0;
                            }
                            CustomerId customer = new CustomerId(shopId, asked.customerId());
                            Period period = TurnoverTime.of(window, now, zone.get());
                            Turnover found = turnover(customer, period, asked.cart());
                            known.put(window, new Known(period, found));
                            return found.paid().getAmountMinorLong();
                        });
        return new Priced(shopId, asked, now, quote, known);
    }

    /** Whoever was erased is a stranger: what they bought stays for the books, and not for this. */
    private Turnover turnover(CustomerId customer, Period period, Cart cart) {
        FindStaying.Staying who =
                Objects.requireNonNull(staying.find(List.of(customer)).get(customer));
        return who.found().customer() instanceof Customer.Erased
                ? Turnover.none(cart.currency())
                : turnover.turnover(who.id(), period, cart.currency());
    }
}
