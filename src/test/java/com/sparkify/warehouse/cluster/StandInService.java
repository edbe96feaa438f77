package com.sparkify.warehouse.cluster;

/** One service of AWS, as far as a warehouse needs it; keeps what it was told. */
interface StandInService {
  /**
   * @throws StandInRefusal for what AWS would refuse
   */
  StandInAnswer answer(StandInCall call) throws StandInRefusal;
}
