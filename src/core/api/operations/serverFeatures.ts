import * as v from 'valibot';
import type { ApiClient } from '../client.ts';
import type { CallOptions } from '../call.ts';
import { decodeList, decoderOf } from '../decodeList.ts';
import { flag, required } from '../fields.ts';
import { at } from '../../json.ts';

// `cliVersionInfo`, which every server knows, keeps the document valid where `features` is left out.
export const document = `
query ServerFeatures {
  serverInfo {
    cliVersionInfo
    features @optional(of: "ServerInfo") { name isEnabled }
  }
}`;

const feature = decoderOf(v.object({ name: required, isEnabled: flag }));

/** The features that the server has, by name; none for a server that is too old to tell. Throws `ApiError`. */
export async function serverFeatures(client: ApiClient, options?: CallOptions): Promise<ReadonlySet<string>> {
  const { data } = await client.request({ name: 'ServerFeatures', kind: 'query', document, variables: {} }, options);
  const { items } = decodeList(at(data, 'serverInfo', 'features'), feature, { what: 'feature', log: client.log });
  return new Set(items.filter(each => each.isEnabled === true).map(each => each.name));
}
