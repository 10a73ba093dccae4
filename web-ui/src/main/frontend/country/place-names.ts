import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Fill, Stroke, Style, Text } from 'ol/style';
import type { Inks } from '../map/theme';

/** A municipality: degrees, name. */
export type Place = [lon: number, lat: number, name: string];

/** The names of municipalities; where two would touch, the one that comes first stays. */
export function placeNames(places: Place[], inks: Inks): VectorLayer {
  const features = places.map(([lon, lat, name]) => new Feature({ geometry: new Point(fromLonLat([lon, lat])), name }));
  const fill = new Fill({ color: inks.label });
  const stroke = new Stroke({ color: inks.edge, width: 3 });
  return new VectorLayer({
    source: new VectorSource({ features }),
    declutter: true,
    zIndex: 2,
    minZoom: 7.5,
    maxZoom: 13.5,
    style: (feature) =>
      new Style({ text: new Text({ text: feature.get('name'), font: `600 12px ${inks.font}`, fill, stroke, padding: [4, 6, 4, 6] }) }),
  });
}
