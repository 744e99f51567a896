package dev.stammkunde.programmes.referral;

/**
 * What a shop may tell of a customer so that one person is not paid as two. Nothing of it is kept
 * but hashes. Each is empty where it is not told.
 *
 * @param telephone in whatever form
 * @param country ISO 3166-1 alpha-2 code, for a telephone number without one
 * @param address street, number, postal code and place
 * @param paymentHash what the shop's payment service calls the same card or account
 */
public record ToldOfFriend(String telephone, String country, String address, String paymentHash) {

    public static final ToldOfFriend NOTHING = new ToldOfFriend("", "", "", "");
}
