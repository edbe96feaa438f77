package com.sparkify.warehouse.simulate;

import com.sparkify.warehouse.simulate.Vocabulary.Place;

/**
 * An artist of the catalogue.
 *
 * @param location empty where unknown
 * @param place with the coordinates; null where unknown
 */
record Artist(int number, String id, String name, String location, Place place) {}
