import { serverValue } from '../../sweep/fieldValue.ts';
import type { Parameter } from '../../sweep/sweepFile.ts';
import type { PyValue } from '../../python/values/value.ts';
import { readParameter } from '../draws/parameter.ts';
import { dotted } from '../readSpace.ts';
import { orRefused, type Refusal } from '../refused.ts';
import { gridPictureOf } from './gridPicture.ts';
import { pictureOf, type ParameterPicture } from './picture.ts';

type Known = ParameterPicture | Refusal;

/** The pictures of a file's parameters. Those of one version serve the next, since a keystroke changes few of them. */
export class Pictures {
  private before: ReadonlyMap<string, Known> = new Map();

  /** The picture of each parameter: the same object as last time where neither its name nor its value has changed. */
  of(parameters: readonly Parameter[], isGrid: boolean): ReadonlyMap<Parameter, Known | 'group'> {
    const now = new Map<string, Known>();
    const pictures = new Map<Parameter, Known | 'group'>();
    for (const parameter of parameters) {
      if (parameter.form === 'nested') {
        pictures.set(parameter, 'group');
        continue;
      }
      const { names } = parameter;
      const value = valueOf(parameter);
      const key = keyOf([isGrid, names, value]);
      const picture = this.before.get(key) ?? orRefused(() => pictureIn(isGrid, dotted(names), value));
      now.set(key, picture);
      pictures.set(parameter, picture);
    }
    this.before = now;
    return pictures;
  }
}

/** The picture of what is drawn from a parameter of a file. Throws EngineRefused where the engine raises. */
export function pictureOfField(parameter: Parameter): ParameterPicture {
  return pictureOf(readParameter(dotted(parameter.names), valueOf(parameter)));
}

function pictureIn(isGrid: boolean, name: string, value: PyValue): ParameterPicture {
  const parameter = readParameter(name, value);
  return isGrid ? gridPictureOf(name, parameter) : pictureOf(parameter);
}

function valueOf({ field }: Parameter): PyValue {
  return serverValue(field) ?? { type: 'null' };
}

/** A string that two things share only where they are the same. */
function keyOf(things: readonly unknown[]): string {
  return JSON.stringify(things, (_, part: unknown) =>
    typeof part === 'bigint' || (typeof part === 'number' && !Number.isFinite(part)) ? String(part) : part,
  );
}
