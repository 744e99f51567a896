/** The JSON in which shop events travel on the bus. */
@NullMarked
package dev.stammkunde.shop.json;

import org.jspecify.annotations.NullMarked;
