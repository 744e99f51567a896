package dev.stammkunde.testkit.campaigns;

import dev.stammkunde.domain.campaign.MailSettingsDocuments;

final class InMemoryMailSettingsTest extends MailSettingsDocumentsContract {
    @Override
    protected MailSettingsDocuments emptyStore() {
        return new InMemoryMailSettings();
    }
}
