package dev.stammkunde.campaigns.testing;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.campaigns.SavedAudience;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentState;

import java.util.Set;

/** Audiences as tests need them. */
public final class SampleAudiences {

    private SampleAudiences() {}

    /** Of customers who did not buy for so many days. */
    public static Audience notBoughtFor(int days) {
        return new Audience(Set.of(), Set.of(), null, null, null, days, null, Set.of());
    }

    /** A version of an audience that is in use. */
    public static SavedAudience saved(String shopId, String id, int version, AudienceDraft draft) {
        return new SavedAudience(new DocumentId(shopId, id), version, DocumentState.ACTIVE, draft);
    }
}
