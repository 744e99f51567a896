package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.campaigns.CustomerList;
import dev.stammkunde.campaigns.CustomerLists;
import dev.stammkunde.campaigns.ListId;
import dev.stammkunde.campaigns.json.AudienceJson;
import dev.stammkunde.campaigns.json.StoredCampaigns;
import dev.stammkunde.managecampaigns.json.AudiencesView;
import dev.stammkunde.managecampaigns.json.AudiencesView.About;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;
import dev.stammkunde.platform.admin.DocumentAnswers;
import dev.stammkunde.platform.documents.ChangeDocuments;
import dev.stammkunde.platform.documents.StoredVersion;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Finding;
import dev.stammkunde.platform.json.JsonField;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers requests about saved audiences. */
final class AudienceAnswers {

    static final String ID = "audienceId";

    private final DocumentCollection<DocumentId> documents;
    private final ChangeDocuments<AudienceDraft> changes;
    private final DocumentAnswers<AudienceDraft> answers;
    private final CustomerLists lists;
    private final StoredCampaigns campaigns;

    AudienceAnswers(
            DocumentCollection<DocumentId> documents,
            CustomerLists lists,
            StoredCampaigns campaigns) {
        this.documents = documents;
        this.changes = new ChangeDocuments<>(documents, AudienceJson.TYPE);
        this.answers = new DocumentAnswers<>(changes, ID, this::problems);
        this.lists = lists;
        this.campaigns = campaigns;
    }

    private List<Finding> problems(String shopId, AudienceDraft draft) {
        String list = draft.list();
        return list == null
                        || lists.find(new ListId(shopId, list))
                                .filter(CustomerList::isComplete)
                                .isPresent()
                ? List.of()
                : List.of(
                        new Finding(
                                "list", "must be a list of the shop of which all parts are there"));
    }

    /** The latest version of each, who uses it and what its list holds. */
    HttpResponse list(AdminInput input) {
        String shopId = input.shopId();
        List<StoredVersion<AudienceDraft>> all = changes.ofShop(shopId);
        UsedAudiences used = usedIn(shopId);
        Map<String, About> about = new LinkedHashMap<>();
        for (StoredVersion<AudienceDraft> one : all) {
            String id = one.stamp().id();
            if (id != null) {
                about.put(id, about(new DocumentId(shopId, id), one, used));
            }
        }
        return HttpResponse.json(200, AudiencesView.write(all, about));
    }

    private UsedAudiences usedIn(String shopId) {
        return UsedAudiences.of(campaigns, shopId);
    }

    private About about(DocumentId id, StoredVersion<AudienceDraft> version, UsedAudiences used) {
        return new About(
                used.by(id.id()),
                documents.findSavedAt(id, version.stamp().version()),
                version instanceof StoredVersion.Usable<AudienceDraft>(_, AudienceDraft draft)
                        ? findListed(id.shopId(), draft)
                        : Optional.empty());
    }

    private Optional<Long> findListed(String shopId, AudienceDraft draft) {
        return Optional.ofNullable(draft.list())
                .flatMap(list -> lists.find(new ListId(shopId, list)))
                .map(CustomerList::customers);
    }

    HttpResponse create(AdminInput input, Acting acting) {
        return answers.create(input, acting);
    }

    HttpResponse show(AdminInput input) {
        return answers.show(input);
    }

    /** Returns the latest version, or that of the query. */
    StoredVersion<AudienceDraft> version(AdminInput input) {
        return answers.version(input);
    }

    /**
     * Returns what somebody is typing.
     *
     * @throws AdminRefusedException with all that is wrong with it
     */
    AudienceDraft draft(AdminInput input, JsonField document) {
        return answers.draft(input, document);
    }

    HttpResponse check(AdminInput input) {
        return answers.check(input);
    }

    HttpResponse replace(AdminInput input, Acting acting) {
        return answers.replace(input, acting);
    }

    HttpResponse versions(AdminInput input) {
        return answers.versions(input);
    }

    /**
     * Archives one that no campaign is for. A campaign that takes it up in between goes on with
     * what it says: nothing that is archived changes.
     */
    HttpResponse archive(AdminInput input, Acting acting) {
        StoredVersion<AudienceDraft> latest = answers.version(input);
        boolean isArchived =
                latest.stamp().life() != null
                        && latest.stamp().life().state() == DocumentState.ARCHIVED;
        List<String> users =
                isArchived
                        ? List.of()
                        : usedIn(input.shopId()).by(input.request().pathParameter(ID));
        return users.isEmpty()
                ? answers.bring(input, DocumentState.ARCHIVED, acting)
                : AdminProblems.audienceInUse(users);
    }
}
