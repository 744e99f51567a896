package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.programmes.partners.PartnerAgreement;

/**
 * Reads and writes agreements with partners, which {@code docs/partners.md} explains to authors.
 */
public final class PartnerAgreementJson {

    private static final int MOST_BYTES = 20_000;

    public static final DocumentType<PartnerAgreement> TYPE =
            new DocumentType<>(
                    PartnerNews.KIND,
                    "Stammkunde partner agreement",
                    "What marketing writes of an agreement with another shop. What the system adds"
                            + " may stand in it and is not looked at, but version. See partners.md.",
                    MOST_BYTES,
                    PartnerAgreementShape.of());

    private PartnerAgreementJson() {}
}
