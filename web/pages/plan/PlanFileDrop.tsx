import { Button, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useDropzone } from 'react-dropzone'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../../data/plans/plan.ts'
import { longestPlanFile, type PlanFileFault, readPlanFile } from '../../../data/plans/plan-file.ts'
import { Notice } from '../../ui/Notice.tsx'
import classes from './PlanPage.module.css'

/** Faults that are listed before the rest is only counted. */
const most = 50

/** Where a plan file is dropped or chosen. One that is broken changes nothing: every field that is wrong is named. */
export function PlanFileDrop({ onPlan }: { onPlan: (plan: Plan) => void }) {
  const { t } = useTranslation('planEditor')
  const [refused, setRefused] = useState<{ file: string; fault: PlanFileFault } | null>(null)
  const read = async (file: File) => {
    // Not even looked at: a film would fill the memory.
    const bytes = file.size > longestPlanFile ? null : new Uint8Array(await file.arrayBuffer())
    const { plan, fault } = bytes ? readPlanFile(bytes) : { fault: { kind: 'too_large' as const } }
    setRefused(fault ? { file: file.name, fault } : null)
    if (plan) onPlan(plan)
  }
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    onDrop: ([file]) => {
      if (file) void read(file)
    },
    multiple: false,
    noClick: true,
    noKeyboard: true,
  })
  return (
    <>
      <div
        {...getRootProps({ role: 'group', 'aria-label': t('file.label') })}
        className={classes.drop}
        data-active={isDragActive || undefined}
      >
        <input {...getInputProps()} aria-label={t('file.label')} tabIndex={-1} />
        <Text size="sm">{t('file.drop')}</Text>
        <Button size="sm" variant="default" leftSection={<IconUpload size={16} />} onClick={open}>
          {t('file.choose')}
        </Button>
      </div>
      <div aria-live="polite">{refused && <Refused {...refused} />}</div>
    </>
  )
}

function Refused({ file, fault }: { file: string; fault: PlanFileFault }) {
  const { t } = useTranslation('planEditor')
  if (fault.kind !== 'faults') {
    const detail = fault.kind === 'no_json' ? fault.said : ''
    return (
      <Notice title={t(`file.fault.${fault.kind}`, { file })}>
        {t('file.nothingChanged')} {detail && <code>{detail}</code>}
      </Notice>
    )
  }
  const { faults } = fault
  return (
    <Notice title={t('file.fault.faults', { file, count: faults.length })}>
      {t('file.nothingChanged')}
      <ul className={classes.points}>
        {faults.slice(0, most).map(({ field, reason }) => (
          <li key={`${field} ${reason}`}>
            <code>{field}</code>: {reason}
          </li>
        ))}
        {faults.length > most && <li>{t('file.more', { count: faults.length - most })}</li>}
      </ul>
    </Notice>
  )
}
