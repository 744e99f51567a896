/** How customers' browsers come in: by tokens that a shop's server got, from pages of the shop. */
@NullMarked
package dev.stammkunde.rewards.http;

import org.jspecify.annotations.NullMarked;
