package dev.stammkunde.managerewards;

import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.admin.ShopDocumentAnswers;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.ChangeShopDocument;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.rewards.FindShopPlatform;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.json.PartPaymentJson;
import dev.stammkunde.rewards.json.RewardJson;
import dev.stammkunde.rewards.json.WrittenFor;
import dev.stammkunde.rewards.redeem.PartPayment;
import dev.stammkunde.shop.Platform;

import java.util.List;
import java.util.Set;

/** Answers the requests of the admin API that are about rewards and part payment. */
final class ManageRewards {

    static final String UNUSABLE =
            "The reward, the part payment or the shop's mail settings cannot be used. Look at them,"
                    + " and replace them with PUT; a reward can be archived too.";

    static final String ID = "rewardId";

    private final DocumentCollection<DocumentId> documents;
    private final ReadMailSettings shops;
    private final FindShopPlatform platforms;
    private final DocumentAnswers<RewardDraft> stored;
    private final ShopDocumentAnswers<PartPayment> payment;
    private final RewardPreview preview;
    private final RewardStock stock;

    ManageRewards(ManageRewardsPorts ports) {
        this.documents = ports.rewards();
        this.shops = ports.shops();
        this.platforms = ports.platforms();
        this.stored = new DocumentAnswers<>(new ChangeDocuments<>(documents, RewardJson.TYPE), ID);
        this.payment =
                new ShopDocumentAnswers<>(
                        new ChangeShopDocument<>(
                                ports.payment(), _ -> PartPaymentJson.TYPE, _ -> PartPayment.OFF));
        this.preview = new RewardPreview(stored, shops);
        this.stock = new RewardStock(stored, ports.totals(), ports.pools());
    }

    AdminApi<RewardRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(RewardRoute.values()),
                (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                UNUSABLE,
                metrics);
    }

    private HttpResponse answer(RewardRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case LIST -> stored.list(input);
            case CREATE -> written(input).create(input, acting);
            case SHOW -> stored.show(input);
            case REPLACE -> written(input).replace(input, acting);
            case CHECK -> written(input).check(input);
            case PAUSE -> stored.bring(input, DocumentState.PAUSED, acting);
            case RESUME -> resume(input, acting);
            case ARCHIVE -> stored.bring(input, DocumentState.ARCHIVED, acting);
            case VERSIONS -> stored.versions(input);
            case PREVIEW -> preview.show(input);
            case STOCK -> stock.show(input);
            case SHOW_PAYMENT -> payment.show(input);
            case REPLACE_PAYMENT -> payment.replaceSigned(input, acting);
            case CHECK_PAYMENT -> payment.check(input);
            case PAYMENT_VERSIONS -> payment.versions(input);
        };
    }

    /**
     * What is written is in the language of the shop, and something that its platform can give;
     * what is stored may be of another time.
     */
    private DocumentAnswers<RewardDraft> written(AdminInput input) {
        return new DocumentAnswers<>(
                new ChangeDocuments<>(documents, RewardJson.type(shop(input))), ID);
    }

    private WrittenFor shop(AdminInput input) {
        return new WrittenFor(
                Set.of(shops.settings(input.shopId()).language()),
                platforms.find(input.shopId(), input.request().at()).orElse(Platform.STANDARD));
    }

    /** What is on offer again is looked at as if it were written now. */
    private HttpResponse resume(AdminInput input, Acting acting) {
        if (stored.version(input) instanceof StoredVersion.Usable<RewardDraft>(var stamp, var draft)
                && stamp.life() != null
                && stamp.life().state() == DocumentState.PAUSED
                && RewardJson.type(shop(input))
                                .read(Json.parse(RewardJson.TYPE.write(draft, stamp)))
                        instanceof Reading.Invalid<RewardDraft>(List<Finding> problems)) {
            throw AdminRefusedException.invalid(problems);
        }
        return stored.bring(input, DocumentState.ACTIVE, acting);
    }
}
