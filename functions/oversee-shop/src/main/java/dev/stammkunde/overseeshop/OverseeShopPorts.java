package dev.stammkunde.overseeshop;

import dev.stammkunde.shop.ShopsEverHeard;

/** What the function reads. */
record OverseeShopPorts(ShopsEverHeard shops) {}
