package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.queues.BusWriter;
import dev.stammkunde.points.PartnerNews;
import dev.stammkunde.points.json.PartnerNewsEventJson;

import java.util.List;
import java.util.function.Supplier;

/** Puts news of partners on the bus. */
final class BusPartners implements TellPartner {

    private final Supplier<BusWriter> bus;

    /**
     * Makes it.
     *
     * @param bus asked for with the first news: most processes have none
     */
    BusPartners(Supplier<BusWriter> bus) {
        this.bus = bus;
    }

    @Override
    public void tell(PartnerNews news) {
        BusWriter.Event event =
                new BusWriter.Event(
                        PartnerNewsEventJson.PARTNER_TOLD,
                        PartnerNewsEventJson.write(news),
                        news.at());
        if (!bus.get().put(List.of(event)).isEmpty()) {
            throw new IllegalStateException("the bus refuses an event");
        }
    }
}
