package dev.stammkunde.mail.testing;

import dev.stammkunde.mail.MailSettingsDocuments;

final class InMemoryMailSettingsTest extends MailSettingsDocumentsContract {
    @Override
    protected MailSettingsDocuments emptyStore() {
        return new InMemoryMailSettings();
    }
}
