package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.calls.MakeCalls;
import dev.stammkunde.platform.calls.OpenHosts;
import dev.stammkunde.platform.calls.OutboundCalls;
import dev.stammkunde.platform.settings.Settings;
import dev.stammkunde.rewards.codes.CodeCreation;
import dev.stammkunde.rewards.codes.CodeEnding;
import dev.stammkunde.rewards.codes.CodeOrder;
import dev.stammkunde.rewards.codes.CodeRefusal;
import dev.stammkunde.rewards.codes.CodeToEnd;
import dev.stammkunde.rewards.codes.ShopCodes;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Codes of all shops, each by its platform's admin interface. Built once in a function; {@link #at}
 * gives the port for an invocation. One code takes at most six calls, mostly two, of five seconds
 * at most.
 */
public final class CodesInShops {

    /** Names a server that plays the shops, which may be called besides public hosts. */
    private static final String PLAYED_SHOPS = "SHOPS_ENDPOINT_URL";

    private final KnownAccess access;
    private final AdminOfShops admins;
    private final Breaker breaker = new Breaker();
    private final Pauses pauses;

    CodesInShops(FindShopAccess access, MakeCalls calls, Pauses pauses) {
        this.access = new KnownAccess(access);
        this.admins = new AdminOfShops(calls);
        this.pauses = pauses;
    }

    /**
     * Builds it.
     *
     * @param prefix what stands before a shop's id in the name of the secret with its credentials
     */
    public static CodesInShops of(SecretsManagerClient secrets, String prefix) {
        OpenHosts hosts =
                OpenHosts.of(Settings.ofProcess().findText(PLAYED_SHOPS).map(URI::create));
        return new CodesInShops(
                new SecretsManagerShopAccess(secrets, prefix),
                OutboundCalls.to(hosts),
                Pauses.real());
    }

    /** Returns the port as of an instant. It knows no imported codes. */
    public ShopCodes at(Instant now) {
        return new AtAnInstant(now);
    }

    private final class AtAnInstant implements ShopCodes {

        private final Instant now;

        AtAnInstant(Instant now) {
            this.now = now;
        }

        @Override
        public CodeCreation create(CodeOrder order) {
            String shopId = order.redemption().shopId();
            return codes(
                    shopId,
                    platform ->
                            Expressible.findObjection(order, platform)
                                    .<CodeCreation>map(
                                            objection ->
                                                    new CodeCreation.Rejected(
                                                            CodeRefusal.NOT_EXPRESSIBLE, objection))
                                    .orElseGet(() -> create(shopId, platform, order)),
                    CodeCreation.Unknown::new,
                    CodeCreation.Rejected::new);
        }

        private CodeCreation create(String shopId, ShopAccess found, CodeOrder order) {
            CodeCreation creation = codes(found).create(order);
            note(shopId, creation instanceof CodeCreation.Unknown);
            if (creation instanceof CodeCreation.Rejected rejected) {
                forgetWhereWrong(shopId, rejected.reason());
            }
            return creation;
        }

        @Override
        public CodeEnding end(CodeToEnd code) {
            String shopId = code.redemption().shopId();
            return codes(
                    shopId,
                    found -> {
                        CodeEnding ending = codes(found).end(code);
                        note(shopId, ending instanceof CodeEnding.Unknown);
                        if (ending instanceof CodeEnding.Rejected rejected) {
                            forgetWhereWrong(shopId, rejected.reason());
                        }
                        return ending;
                    },
                    CodeEnding.Unknown::new,
                    CodeEnding.Rejected::new);
        }

        private <T> T codes(
                String shopId,
                Function<ShopAccess, T> use,
                Function<String, T> unknown,
                Rejecting<T> rejected) {
            Optional<ShopAccess> found;
            try {
                found = access.find(shopId, now);
            } catch (AccessUnreadableException e) {
                return unknown.apply(String.valueOf(e.getMessage()));
            }
            if (found.isEmpty()) {
                return rejected.apply(
                        CodeRefusal.NOT_ALLOWED, "no credentials for the shop's admin interface");
            }
            if (breaker.isOpen(shopId, now)) {
                return unknown.apply("the shop has not answered lately and is left alone");
            }
            return use.apply(found.get());
        }

        private ShopCodes codes(ShopAccess found) {
            return new ConfirmedCodes(admins.of(found, now), pauses);
        }

        private void note(String shopId, boolean isUnknown) {
            if (isUnknown) {
                breaker.failed(shopId, now);
            } else {
                breaker.answered(shopId);
            }
        }

        /** So that new credentials work at once. */
        private void forgetWhereWrong(String shopId, CodeRefusal reason) {
            if (reason == CodeRefusal.NOT_ALLOWED || reason == CodeRefusal.INVALID) {
                access.forget(shopId);
            }
        }
    }

    private interface Rejecting<T> {
        T apply(CodeRefusal reason, String detail);
    }
}
