package dev.stammkunde.manageloyalty;

import dev.stammkunde.points.PartnerNews;

/** Has a partner's own system told of something that is written already: at least once. */
@FunctionalInterface
interface TellPartner {

    /**
     * Tells it.
     *
     * @throws IllegalStateException if it could not; whoever asks again has it told again
     */
    void tell(PartnerNews news);
}
