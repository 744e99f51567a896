package dev.stammkunde.customers;

import java.util.List;

/** Keeps requests for data until the merchant has answered them. */
public interface DataRequestStore {

    /**
     * Keeps a request.
     *
     * @return false where it is kept already: the first report stays, with its date
     */
    boolean keep(DataRequest request);

    /** Returns the requests of a shop. */
    List<DataRequest> requestsOf(String shopId);
}
