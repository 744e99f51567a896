package dev.stammkunde.rewards.shops;

/** What Shopify is asked, in GraphQL. Values go in as variables. */
final class ShopifyQueries {

    /** Of a fixed version: what a version answers does not change while it lasts, twelve months. */
    static final String API = "/admin/api/2026-07";

    static final String PATH = API + "/graphql.json";

    static final String MAKE_DISCOUNT =
            "mutation($input: DiscountCodeBasicInput!) {"
                    + " made: discountCodeBasicCreate(basicCodeDiscount: $input) {"
                    + " codeDiscountNode { id } userErrors { field code message } } }";

    static final String MAKE_FREE_SHIPPING =
            "mutation($input: DiscountCodeFreeShippingInput!) {"
                    + " made: discountCodeFreeShippingCreate(freeShippingCodeDiscount: $input) {"
                    + " codeDiscountNode { id } userErrors { field code message } } }";

    private static final String ITS_STATE =
            "status endsAt asyncUsageCount usageLimit"
                    + " minimumRequirement { ... on DiscountMinimumSubtotal"
                    + " { greaterThanOrEqualToSubtotal { amount } } }";

    static final String LOOK_UP =
            "query($code: String!) { found: codeDiscountNodeByCode(code: $code) { id codeDiscount {"
                    + " __typename"
                    + " ... on DiscountCodeBasic { "
                    + ITS_STATE
                    + " customerGets { value { __typename"
                    + " ... on DiscountPercentage { percentage }"
                    + " ... on DiscountAmount { amount { amount currencyCode } } } } }"
                    + " ... on DiscountCodeFreeShipping { "
                    + ITS_STATE
                    + " } } } }";

    static final String END =
            "mutation($id: ID!) { made: discountCodeDeactivate(id: $id) {"
                    + " codeDiscountNode { id } userErrors { field code message } } }";

    private ShopifyQueries() {}
}
