package dev.stammkunde.manageloyalty;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.programmes.vip.Vips;

import java.util.function.IntConsumer;

/**
 * Who is a VIP, and of whom the shop has told.
 *
 * @param owners who can look after customers
 * @param beforeRetry waits a moment
 */
record VipPorts(Vips vips, FindCustomer customers, VipOwners owners, IntConsumer beforeRetry) {}
