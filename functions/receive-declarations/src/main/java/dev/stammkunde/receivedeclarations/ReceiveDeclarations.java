package dev.stammkunde.receivedeclarations;

import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.pages.HtmlPage;
import dev.stammkunde.mail.pages.Pages;
import dev.stammkunde.mail.pages.ShopPages;
import dev.stammkunde.platform.Ids;
import dev.stammkunde.platform.http.FormBody;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.programmes.membership.Declaration;
import dev.stammkunde.programmes.membership.DeclarationId;
import dev.stammkunde.programmes.membership.Declarations.Kept;
import dev.stammkunde.programmes.membership.Declared;
import dev.stammkunde.programmes.membership.ReceiveDeclaration;
import dev.stammkunde.receivedeclarations.SentDeclaration.Field;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Shows the pages on which a shop's contracts end, and receives what is declared there: once. */
final class ReceiveDeclarations implements HttpEdge.Answering {

    private final ShopPages shops;
    private final Predicate<String> hasContracts;
    private final ReceiveDeclaration receive;
    private final Supplier<String> names;

    ReceiveDeclarations(ReceiveDeclarationsPorts ports) {
        shops = new ShopPages(ports.shops());
        hasContracts = ports.hasContracts();
        receive =
                new ReceiveDeclaration(
                        ports.declarations(), ports.mails(), new OpenCase(ports.cases()));
        names = ports.names();
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        HttpResponse response = ShopPages.answer(request, page(request));
        log.info("answered").with(LogKey.STATUS, response.status()).write();
        return response;
    }

    private HtmlPage page(HttpRequest request) {
        String shopId = request.pathParameter("shopId");
        if (!Ids.isShop(shopId) || !hasContracts.test(shopId)) {
            return ShopPages.ofNobody(request).contractsUnknown();
        }
        MailSettings shop = shops.settings(shopId);
        Pages pages = ShopPages.of(shop, request, Optional.empty());
        DeclarationPages answers = new DeclarationPages(pages, shop.zone(), names);
        boolean isWithdrawal = request.routeKey().endsWith("/withdraw");
        if (!ShopPages.isClick(request)) {
            return answers.ask(SentDeclaration.empty(isWithdrawal));
        }
        if (FormBody.isTooLong(request)) {
            return pages.tooLong();
        }
        SentDeclaration sent = SentDeclaration.of(FormBody.of(request), isWithdrawal);
        Map<Field, String> problems = sent.problems(LocalDate.ofInstant(request.at(), shop.zone()));
        if (!problems.isEmpty()) {
            return answers.askAgain(sent, problems);
        }
        return sent.isNamed()
                ? receive(request, sent.declared(pages.words().language()), answers, sent)
                : answers.sendAgain(sent);
    }

    private HtmlPage receive(
            HttpRequest request, Declared said, DeclarationPages answers, SentDeclaration sent) {
        Kept kept =
                receive.receive(
                        new Declaration(
                                new DeclarationId(request.pathParameter("shopId"), sent.name()),
                                said,
                                request.at().truncatedTo(ChronoUnit.SECONDS)),
                        answers::receipt);
        return kept.declaration().said().equals(said)
                ? answers.declared(kept.declaration())
                : answers.another(sent);
    }
}
