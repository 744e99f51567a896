package dev.stammkunde.servememberapi;

import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.json.CachedProgrammes;
import dev.stammkunde.programmes.json.CartJson;
import dev.stammkunde.programmes.ladders.AskedCart;
import dev.stammkunde.servememberapi.json.CartPricesJson;
import dev.stammkunde.servememberapi.query.PriceCart;
import dev.stammkunde.servememberapi.query.ShowBenefits;
import dev.stammkunde.servememberapi.query.ShowTier;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Answers what a cart costs by the shop's ladders, and what its customer has beside. */
final class CartAnswers {

    private final PriceCart priceCart;
    private final ShowBenefits showBenefits;
    private final CachedProgrammes programmes;

    CartAnswers(LedgerHistory ledger, RewardPorts ports, CachedProgrammes programmes) {
        LadderPorts ladders = ports.ladders();
        this.priceCart = new PriceCart(ladders.ladders(), ladders.turnover(), ladders.customers());
        this.showBenefits =
                new ShowBenefits(
                        ladders.customers(),
                        new ShowTier(ledger, ports.tiers()),
                        ports.memberships(),
                        ledger);
        this.programmes = programmes;
    }

    HttpResponse price(HttpRequest request) {
        AdminInput input = new AdminInput(request);
        Instant now = request.at();
        return switch (CartJson.read(input.body(CartJson.MOST_BYTES))) {
            case Reading.Valid<AskedCart>(AskedCart cart) -> {
                String shopId = input.shopId();
                Supplier<ZoneId> zone = () -> programmes.asOf(now).inForce(shopId, now).timeZone();
                yield HttpResponse.json(
                        200,
                        CartPricesJson.write(
                                priceCart.now(shopId, cart, now, zone),
                                showBenefits.of(shopId, cart.customerId(), now)));
            }
            case Reading.Invalid<AskedCart>(List<Finding> problems) ->
                    throw AdminRefusedException.invalid(problems);
        };
    }
}
