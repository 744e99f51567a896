@NullMarked
package dev.stammkunde.campaigns.behaviour;

import org.jspecify.annotations.NullMarked;
