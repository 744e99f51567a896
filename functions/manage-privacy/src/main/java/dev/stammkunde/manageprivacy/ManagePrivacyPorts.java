package dev.stammkunde.manageprivacy;

import dev.stammkunde.customers.ErasureOrders;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.PurchaseStore;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.KeepDeeds;
import dev.stammkunde.privacy.ReadKept;
import dev.stammkunde.reports.publishing.ShopEventBus;

/**
 * What the function works on.
 *
 * @param purchases say who was merged into whom
 * @param deeds who had what exported
 * @param settings of mail, which say who is in the control group
 */
record ManagePrivacyPorts(
        FindCustomer customers,
        PurchaseStore purchases,
        ReadKept kept,
        ErasureOrders erasures,
        KeepDeeds deeds,
        ShopEventBus bus,
        ReadMailSettings settings) {}
